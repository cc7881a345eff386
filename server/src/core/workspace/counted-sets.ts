/**
 * Sets by name whose members stay for as long as somebody put them in: adding twice needs removing twice. Most sets of
 * a workspace hold one member once, and are kept as that member alone.
 */
export class CountedSets {
  private readonly sets = new Map<string, string | Map<string, number>>();

  add(set: string, member: string): void {
    const members = this.sets.get(set);
    if (members === undefined) this.sets.set(set, member);
    else if (typeof members !== 'string') members.set(member, (members.get(member) ?? 0) + 1);
    else if (members === member) this.sets.set(set, new Map([[member, 2]]));
    else {
      const both = [members, member].map((name) => [name, 1] as const);
      this.sets.set(set, new Map(both));
    }
  }

  remove(set: string, member: string): void {
    const members = this.sets.get(set);
    if (typeof members === 'string') {
      if (members === member) this.sets.delete(set);
      return;
    }
    const count = members?.get(member);
    if (members === undefined || count === undefined) return;
    if (count > 1) members.set(member, count - 1);
    else members.delete(member);
    if (members.size === 0) this.sets.delete(set);
  }

  /** Members in no particular order; empty for a set that is not there. */
  members(set: string): Iterable<string> {
    const members = this.sets.get(set);
    return members === undefined ? [] : typeof members === 'string' ? [members] : members.keys();
  }

  size(set: string): number {
    const members = this.sets.get(set);
    return members === undefined ? 0 : typeof members === 'string' ? 1 : members.size;
  }
}
