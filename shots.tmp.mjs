import { chromium } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import fs from 'node:fs';
const url='http://localhost:3121';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-dev-shm-usage','--disable-background-networking','--disable-component-update','--disable-sync']});
const statePath='/work/h/shell-state.json';
const axeIt = async (page,name) => { const r = await new AxeBuilder({page}).analyze(); for (const v of r.violations) console.log('AXE',name,v.id,v.impact,v.nodes.slice(0,4).map(n=>n.target.join(' ')+' | '+(n.any[0]?.message??n.none[0]?.message??'')).join('\n    ')); };
async function ctx(o){ const c = await b.newContext(o); return c; }
const what = process.argv.slice(2);
// signed in state
let state = fs.existsSync(statePath)? statePath: undefined;
let ok=false;
if (state) { const c=await ctx({storageState:state}); const p=await c.newPage(); await p.goto(url+'/environments/local'); await p.waitForTimeout(1500); ok = await p.getByRole('main').count()>0 && await p.getByRole('navigation').count()>0; await c.close(); }
if (!ok) { const c=await ctx({}); const p=await c.newPage(); p.on('console',m=>m.type()==='error'&&console.log('CONSOLE',m.text().slice(0,300))); p.on('pageerror',e=>console.log('PAGEERR',e.message.slice(0,500)));
  const link=fs.readFileSync('/work/h/shell-data/launch-link','utf8').trim(); await p.goto(link); await p.getByRole('navigation').first().waitFor({timeout:30000}); await p.waitForTimeout(500); console.log('URL',p.url()); await c.storageState({path:statePath}); await c.close(); state=statePath; }
const combos = {
 'l1440en':{viewport:{width:1440,height:900},colorScheme:'light',locale:'en-US'},
 'd1440zh':{viewport:{width:1440,height:900},colorScheme:'dark',locale:'zh-CN'},
 'l390zh':{viewport:{width:390,height:844},colorScheme:'light',locale:'zh-CN',hasTouch:true,isMobile:true,deviceScaleFactor:1.5},
 'd390en':{viewport:{width:390,height:844},colorScheme:'dark',locale:'en-US',hasTouch:true,isMobile:true,deviceScaleFactor:1.5},
};
const [mode,only,path='/environments/local',full] = what;
for (const [name,o] of Object.entries(combos)) { if (only && only!=='all' && !name.match(only)) continue;
  const c=await ctx({...o, ...(mode==='launch'?{}:{storageState:state})}); const p=await c.newPage();
  p.on('console',m=>m.type()==='error'&&console.log('CONSOLE',name,m.text().slice(0,400))); p.on('pageerror',e=>console.log('PAGEERR',name,e.message.slice(0,500)));
  if (mode==='glance') await p.addInitScript(()=>localStorage.setItem('quayside-tutorial',JSON.stringify({open:false,progress:{done:[],containers:[],since:0,sawImages:false}})));
  if (mode==='tutorial') await p.addInitScript(()=>{ if(!localStorage.getItem('quayside-tutorial'))localStorage.setItem('quayside-tutorial',JSON.stringify({open:true,progress:{done:[],containers:[],since:0,sawImages:false}}))});
  await p.goto(url+path); await p.waitForTimeout(2500);
  if (mode==='drawer') { await p.getByRole('navigation').last().getByRole('button').click(); await p.waitForTimeout(300); }
  if (mode==='menu') { await p.locator('.top .ib').first().click(); await p.waitForTimeout(800); }
  await p.screenshot({path:`/work/h/shots/${mode}-${name}.png`,fullPage:full==='full'});
  await axeIt(p,mode+' '+name);
  await c.close();
}
await b.close();
