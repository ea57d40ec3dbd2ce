/** The screens of imports: documents are dropped and read, and each fact read from one is reviewed beside its text. */
@NullMarked
package dk.sagsgang.query.screens.imports;

import org.jspecify.annotations.NullMarked;
