/** The events of a case, its recommendations, decisions, agreements, allotments and follow-ups included. */
@NullMarked
package dk.sagsgang.events.cases;

import org.jspecify.annotations.NullMarked;
