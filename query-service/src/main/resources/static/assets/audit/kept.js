// The checkpoint that this browser verified last, of each authority: who comes back sees whether the log only grew since.

const NAME = "sagsgang.kontrolpunkt.";

export function kept(authority) {
  try {
    return localStorage.getItem(NAME + authority);
  } catch {
    // A browser that keeps nothing compares nothing.
    return null;
  }
}

/** Says whether it could be kept. */
export function keep(authority, note) {
  try {
    localStorage.setItem(NAME + authority, note);
    return true;
  } catch {
    return false;
  }
}
