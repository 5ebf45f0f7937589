/** The thread in which ELK lays out: its script listens by itself where there is no document. */
import 'elkjs/lib/elk-worker.min.js';
