/** Classes that break the rules on purpose, so that a test can see the rules notice. */
@NullMarked
package dk.sagsgang.query.planted.decisions;

import org.jspecify.annotations.NullMarked;
