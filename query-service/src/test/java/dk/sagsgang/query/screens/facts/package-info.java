/** The words that facts are told in. */
@NullMarked
package dk.sagsgang.query.screens.facts;

import org.jspecify.annotations.NullMarked;
