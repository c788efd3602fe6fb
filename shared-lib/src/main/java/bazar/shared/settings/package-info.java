/**
 * The check of all settings at start. {@link bazar.shared.settings.SettingsCheck} collects the injected settings; a
 * {@code Kind} says which values each accepts.
 */
package bazar.shared.settings;
