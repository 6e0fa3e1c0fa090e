package org.rostrum.imports;

import java.util.List;
import java.util.function.Function;

/**
 * One sort of file that a room takes in: its columns, and what one row does.
 *
 * <p>A room offers a bean of this type for each file it understands. The same call serves the page,
 * the preview (where everything is taken back afterwards) and the made-up council.
 */
public interface ImportKind {

  /** Where this kind stands in the order of loading: what others refer to comes first. */
  int order();

  /** The name in addresses and message keys, such as {@code members}. */
  String name();

  List<Column> columns();

  /** Adds or changes what the row describes, known by its key columns, or says why not. */
  Taken take(Row row);

  /** A kind whose rows are taken by one call. */
  static ImportKind of(int order, String name, List<Column> columns, Function<Row, Taken> taking) {
    record Kind(int order, String name, List<Column> columns, Function<Row, Taken> taking)
        implements ImportKind {
      @Override
      public Taken take(Row row) {
        return taking.apply(row);
      }
    }
    return new Kind(order, name, List.copyOf(columns), taking);
  }
}
