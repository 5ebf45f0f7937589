/** Messages of `problem` about registries that Quayside itself asks. */
export const problemRegistries = {
  'registry-no-connection': {
    says: 'The registry does not answer.',
    next: 'Check host and port, and that it runs and can be reached from where Quayside runs.',
  },
  'registry-unknown-host': {
    says: 'The name of the registry leads nowhere.',
    next: 'Check the spelling, and that the DNS server of the machine that Quayside runs on knows the name.',
  },
  'registry-timeout': {
    says: 'The registry did not answer in time.',
    next: 'It may be overloaded, or a firewall lets nothing through. Try again, or see whether another address is meant.',
  },
  'registry-certificate-unknown': {
    says: 'The certificate of the registry is signed by nobody who is trusted.',
    next: 'Where it has a CA of its own, put that CA’s certificate (PEM) into the registry’s form.',
  },
  'registry-certificate-expired': {
    says: 'The certificate of the registry is not valid at this time.',
    next: 'Whoever runs the registry has to renew it. See also whether the clock of this machine is right.',
  },
  'registry-certificate-name': {
    says: 'The certificate of the registry is for another name.',
    next: 'Use the name that stands in the certificate, or have one made for this name.',
  },
  'registry-ca-leaf': {
    says: 'What stands in the form is the certificate of a server, not that of a CA.',
    next: 'Put in the certificate of the CA that signed the registry’s: the last one of its chain.',
  },
  'registry-ca-other': {
    says: 'The CA in the form is not the one that signed the certificate of the registry.',
    next: 'Compare its name with the issuer of the registry’s certificate. Where that chain has a link between, it is needed too.',
  },
  'registry-engine-trust': {
    says: 'The engine does not trust the certificate of the registry.',
    next: 'The engine has a trust of its own: it takes the CA from /etc/docker/certs.d/HOST/ca.crt on its machine, HOST with the port, without a restart. One that is there already is not the CA that signed it.',
  },
  'registry-plain-http': {
    says: 'The registry speaks plain HTTP.',
    next: 'Give it TLS. In a network that you trust, mark it as insecure: passwords and images then pass unprotected.',
  },
  'registry-refused-address': {
    says: 'Quayside does not ask this address.',
    next: 'The registry sends to a place that could be a trap: one that is not reached by HTTPS, or a link-local address.',
  },
  'registry-wrong-sign-in': {
    says: 'The registry does not take this user name and password, or this token.',
    next: 'Check both. Some registries want a token made on their pages in place of the password.',
  },
  'registry-forbidden': {
    says: 'The registry knows this account and does not allow it this.',
    next: 'Ask whoever runs the registry for the right, or use another account.',
  },
  'registry-not-found': {
    says: 'The registry has nothing of this name.',
    next: 'Check the spelling. It may have been deleted, and private images look like this to strangers.',
  },
  'no-registry': {
    says: 'What answers there is no registry.',
    next: 'A proxy or another program may be in its place. Check host and port; a path belongs into the name of an image.',
  },
  'registry-no-catalogue': {
    says: 'This registry shows no list of what it has.',
    next: 'Name a repository to see its tags.',
  },
  'registry-no-delete': {
    says: 'This registry deletes nothing.',
    next: 'Deleting has to be switched on there: for docker-registry REGISTRY_STORAGE_DELETE_ENABLED=true, or storage.delete.enabled in its configuration.',
  },
  'registry-error': {
    says: 'The registry answered with an error.',
    next: 'Its own words say why. Its log may tell more.',
  },
  'registry-exists': {
    says: 'There is an entry for this address already.',
    next: 'Change that one, or add a repository path to the address to keep them apart.',
  },
  'credential-helper': {
    says: 'The sign-in that Docker keeps on this machine could not be read.',
    next: 'The words above are those of the credential helper or name the file. Quayside looks into the config.json of its own account, and for helpers in its own PATH.',
  },
};
