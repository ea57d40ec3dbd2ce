package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an access restriction covers: the whole case, one of its agenda items, or one of its documents by title. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RestrictionScope.WholeCase.class, name = "CASE"),
    @JsonSubTypes.Type(value = RestrictionScope.Item.class, name = "ITEM"),
    @JsonSubTypes.Type(value = RestrictionScope.Document.class, name = "DOCUMENT")
})
public sealed interface RestrictionScope {

    record WholeCase() implements RestrictionScope {}

    record Item(AgendaItem item) implements RestrictionScope {}

    record Document(Text title) implements RestrictionScope {}
}
