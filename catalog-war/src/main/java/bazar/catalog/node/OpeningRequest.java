package bazar.catalog.node;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The books that a new store opens with. */
public record OpeningRequest(@NotNull @Size(max = 100_000) List<@Valid @NotNull NewBook> books) {}
