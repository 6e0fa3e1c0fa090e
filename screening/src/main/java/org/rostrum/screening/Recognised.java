package org.rostrum.screening;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything recognised in a text, names of people among it: worked out when first asked for, since
 * no rule needs it and few ask. Never changes; safe to share.
 */
final class Recognised extends AbstractList<Entity> {

  private @Nullable Supplier<List<Entity>> finding;
  private volatile @Nullable List<Entity> found;

  Recognised(Supplier<List<Entity>> finding) {
    this.finding = finding;
  }

  private List<Entity> found() {
    List<Entity> known = found;
    return known == null ? find() : known;
  }

  private synchronized List<Entity> find() {
    if (found == null) {
      found = List.copyOf(Objects.requireNonNull(finding).get());
      finding = null;
    }
    return Objects.requireNonNull(found);
  }

  @Override
  public Entity get(int index) {
    return found().get(index);
  }

  @Override
  public int size() {
    return found().size();
  }
}
