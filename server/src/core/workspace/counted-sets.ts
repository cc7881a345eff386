/** Sets by name whose members stay for as long as somebody put them in: adding twice needs removing twice. */
export class CountedSets {
  private readonly sets = new Map<string, Map<string, number>>();

  add(set: string, member: string): void {
    const members = this.sets.get(set);
    if (members === undefined) this.sets.set(set, new Map([[member, 1]]));
    else members.set(member, (members.get(member) ?? 0) + 1);
  }

  remove(set: string, member: string): void {
    const members = this.sets.get(set);
    const count = members?.get(member);
    if (members === undefined || count === undefined) return;
    if (count > 1) members.set(member, count - 1);
    else if (members.size > 1) members.delete(member);
    else this.sets.delete(set);
  }

  /** Members in no particular order; empty for a set that is not there. */
  members(set: string): Iterable<string> {
    return this.sets.get(set)?.keys() ?? [];
  }

  size(set: string): number {
    return this.sets.get(set)?.size ?? 0;
  }
}
