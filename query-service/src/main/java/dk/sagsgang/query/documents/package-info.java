/** Agendas, minutes and excerpts as documents that people read, print and send on. */
@NullMarked
package dk.sagsgang.query.documents;

import org.jspecify.annotations.NullMarked;
