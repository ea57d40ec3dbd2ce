/** What an auditor would ask: rules over the record of a case, and what they raised, as a pure function of its events. */
@NullMarked
package dk.sagsgang.query.findings;

import org.jspecify.annotations.NullMarked;
