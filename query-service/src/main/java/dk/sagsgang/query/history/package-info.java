/** Everything that was ever recorded of a case, a meeting or a committee, as it was recorded. */
@NullMarked
package dk.sagsgang.query.history;

import org.jspecify.annotations.NullMarked;
