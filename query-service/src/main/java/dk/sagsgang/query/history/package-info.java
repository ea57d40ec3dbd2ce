/** Everything that was ever recorded of a case, as it was recorded. */
@NullMarked
package dk.sagsgang.query.history;

import org.jspecify.annotations.NullMarked;
