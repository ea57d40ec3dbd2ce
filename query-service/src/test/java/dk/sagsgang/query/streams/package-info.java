/** Tests of the streams. */
@NullMarked
package dk.sagsgang.query.streams;

import org.jspecify.annotations.NullMarked;
