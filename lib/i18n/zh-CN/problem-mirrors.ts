/** Messages of `problem` about mirrors. */
export const problemMirrors = {
  'registry-stalled': {
    says: '镜像仓库不再发送数据。',
    next: '超过“镜像加速”页面上设定的时间后，已放弃该来源。如果它只是慢而并未失效，请把时间设长一些。',
  },
  'mirror-mismatch': {
    says: '镜像站上的镜像与源站不同。',
    next: '镜像站可能没有及时同步，也可能镜像被人改动过，二者无法区分。请换一个来源，或询问镜像站的维护者。',
  },
};
