package org.lstmcell.export;

import java.util.Arrays;
import org.lstmcell.i18n.Messages;

/** An export that cannot be made as it was asked for; nothing has been written. */
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] values;

    /** @param key of the text that says why and what to choose instead, with {@code values} for its places */
    ExportException(String key, Object... values) {
        super(key + " " + Arrays.toString(values));
        this.key = key;
        this.values = values;
    }

    /** Why, and what to choose instead. */
    public String text(Messages messages) {
        return messages.get(key, values);
    }
}
