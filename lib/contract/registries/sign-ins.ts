/** How one signs in to a registry: not at all, by user and password, or by an identity token, as `docker login` may keep one. */
export const signIns = ['none', 'password', 'token'] as const;
