package dk.sagsgang.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list: the answers as they are served, and the cursor of the next page, null on the last one. */
public record ListPage(List<byte[]> answers, @Nullable Cursor next) {}
