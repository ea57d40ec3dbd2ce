/** The events of an import of one document. */
@NullMarked
package dk.sagsgang.events.imports;

import org.jspecify.annotations.NullMarked;
