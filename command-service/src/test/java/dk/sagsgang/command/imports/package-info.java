/** Tests of imports, whole documents through the deciding side. */
@NullMarked
package dk.sagsgang.command.imports;

import org.jspecify.annotations.NullMarked;
