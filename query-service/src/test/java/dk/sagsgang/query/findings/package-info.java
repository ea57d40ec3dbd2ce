/** Tests of findings: every rule on both sides of its limit, and what a day and the order of the ledger make of them. */
@NullMarked
package dk.sagsgang.query.findings;

import org.jspecify.annotations.NullMarked;
