/** The words of the auditor's room: whatever can be recorded can be told. */
@NullMarked
package dk.sagsgang.query.screens.audit;

import org.jspecify.annotations.NullMarked;
