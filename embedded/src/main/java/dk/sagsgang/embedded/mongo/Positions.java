package dk.sagsgang.embedded.mongo;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** So many positions of documents, in the order in which the documents were stored. */
record Positions(int size, IntUnaryOperator at) {
    static Positions of(int... positions) {
        return new Positions(positions.length, index -> positions[index]);
    }

    static Positions range(int from, int to) {
        return new Positions(Math.max(0, to - from), index -> from + index);
    }

    IntStream stream(boolean lastFirst) {
        return IntStream.range(0, size).map(index -> at.applyAsInt(lastFirst ? size - 1 - index : index));
    }
}
