/** Documents made by other programs than the one that reads them, whole and damaged. */
@NullMarked
package dk.sagsgang.command.documents;

import org.jspecify.annotations.NullMarked;
