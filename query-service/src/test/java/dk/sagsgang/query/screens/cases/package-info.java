/** What the screens of cases make of what is answered. */
@NullMarked
package dk.sagsgang.query.screens.cases;

import org.jspecify.annotations.NullMarked;
