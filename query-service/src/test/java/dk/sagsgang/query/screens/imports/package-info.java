/** What the screens of imports make of what is answered. */
@NullMarked
package dk.sagsgang.query.screens.imports;

import org.jspecify.annotations.NullMarked;
