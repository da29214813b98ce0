-- Single-pole miniature circuit breaker of a 24 V branch.
depanne.api(1)
return depanne.kind {
  id = "breaker_dc", trade = "electrical",
  name = { fr = "Disjoncteur 24 V unipolaire", en = "Single-pole 24 V circuit breaker" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "closed", "tripped",
              { "handle", control = true, initial = 1, name = { fr = "Manette", en = "Toggle" } } },
  parameters = {
    rated_current = { unit = "A", default = "4 A", min = 0.1, max = 63 },
    resistance = { unit = "ohm", default = "0.045 ohm", min = 1e-4, max = 1e9 },
    magnetic = { unit = "1", default = 10, min = 2, max = 30 },
    tau = { unit = "s", default = "90 s", min = 1, max = 3600 },
    pole1 = { unit = "1", default = 0, min = 0, max = 1 },
  },
  laws = function(p)
    return {
      { "breaker", nodes = { "1", "2" }, resistance = p.resistance, rated_current = p.rated_current,
        magnetic_factor = p.magnetic, thermal_tau = p.tau, pole1_open = p.pole1,
        reads = { handle = "handle" }, writes = { closed = "closed", tripped = "tripped" } },
    }
  end,
  senses = {
    { "look", when = "tripped", fr = "Manette en position basse : déclenché", en = "Toggle down: tripped" },
    { "look", when = "handle > 0.5", fr = "Manette sur I", en = "Toggle on I" },
    { "look", fr = "Manette sur O", en = "Toggle on O" },
    { "touch", fr = "Boîtier à température ambiante", en = "Case at room temperature" },
  },
  faults = {
    no_contact = { name = { fr = "Pôle ouvert", en = "Pole open" }, set = { pole1 = 1 } },
    worn = { name = { fr = "Pôle résistant", en = "Resistive pole" }, set = { resistance = "3 ohm" } },
  },
  replace_duration = "15 min",
}
