package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** A document (bilag) belongs to the case or to one of its items; its digest is there where its bytes are at hand. */
public record DocumentAttached(
        @Nullable AgendaItem item,
        Text title,
        @Nullable String externalId,
        @Nullable Sha256 digest) implements CaseEvent {}
