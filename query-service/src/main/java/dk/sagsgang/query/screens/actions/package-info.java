/** The screens on which people do things: which commands a case, a meeting or an authority takes now, and a form for each. */
@NullMarked
package dk.sagsgang.query.screens.actions;

import org.jspecify.annotations.NullMarked;
