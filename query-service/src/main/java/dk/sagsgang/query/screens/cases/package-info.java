/** The screens of cases: the list that is searched and filtered, and a case with its course. */
@NullMarked
package dk.sagsgang.query.screens.cases;

import org.jspecify.annotations.NullMarked;
