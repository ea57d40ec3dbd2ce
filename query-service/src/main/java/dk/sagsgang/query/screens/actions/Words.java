package dk.sagsgang.query.screens.actions;

import dk.sagsgang.query.screens.shell.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The words of forms: what a field of one command is called, else what a field of that name is called in all of them. */
final class Words {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Wording show;
    private final Locale locale;

    Words(Wording show, Locale locale) {
        this.show = show;
        this.locale = locale;
    }

    public String title(String command) {
        return show.words("command." + command);
    }

    public String label(String command, Field field) {
        return show.wordsOr("field." + command + "." + field.name(), show.words("field." + field.name()));
    }

    /** How the field is typed, or what it means; empty where its label says it all. */
    public String hint(String command, Field field) {
        String ofKind = show.wordsOr("hint." + field.kind(), "");
        return show.wordsOr("hint." + command + "." + field.name(), show.wordsOr("hint.field." + field.name(), ofKind));
    }

    public String code(Field field, String code) {
        String words = show.wordsOr("choice." + field.name() + "." + code, "");
        return words.isEmpty() ? show.code(field.name(), code) : words;
    }

    /** What the script of the forms says, and the reasons for which commands are refused, by their keys. */
    public Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        ResourceBundle.getBundle("messages/actions", locale, NO_OTHER_LANGUAGE).keySet().stream()
                .filter(key -> key.startsWith("reason.") || key.startsWith("say."))
                .forEach(key -> said.put(key, show.words(key)));
        return said;
    }
}
