-- Two-pole circuit breaker, or one pole and neutral: both poles open together.
depanne.api(1)
return depanne.kind {
  id = "breaker_2p", trade = "electrical",
  name = { fr = "Disjoncteur bipolaire", en = "Two-pole circuit breaker" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "4", "electrical" } },
  signals = { "closed", "tripped",
              { "handle", control = true, initial = 1, name = { fr = "Manette", en = "Toggle" } } },
  parameters = {
    rated_current = { unit = "A", default = "2.5 A", min = 0.1, max = 125 },
    resistance = { unit = "ohm", default = "0.06 ohm", min = 1e-4, max = 1e9 },
    magnetic = { unit = "1", default = 10, min = 2, max = 30 }, -- times the rated current
    tau = { unit = "s", default = "90 s", min = 1, max = 3600 },
    pole1 = { unit = "1", default = 0, min = 0, max = 1 },
    pole2 = { unit = "1", default = 0, min = 0, max = 1 },
  },
  laws = function(p)
    return {
      { "breaker", nodes = { "1", "2", "3", "4" }, resistance = p.resistance, rated_current = p.rated_current,
        magnetic_factor = p.magnetic, thermal_tau = p.tau, pole1_open = p.pole1, pole2_open = p.pole2,
        reads = { handle = "handle" }, writes = { closed = "closed", tripped = "tripped" } },
    }
  end,
  senses = {
    { "look", when = "tripped", fr = "Manette en position basse : déclenché", en = "Toggle down: tripped" },
    { "look", when = "handle > 0.5", fr = "Manette sur I", en = "Toggle on I" },
    { "look", fr = "Manette sur O", en = "Toggle on O" },
    { "touch", fr = "Boîtier tiède", en = "Case lukewarm" },
  },
  faults = {
    no_contact = { name = { fr = "Pôle 1-2 ouvert", en = "Pole 1-2 open" }, set = { pole1 = 1 } },
    worn = { name = { fr = "Bilame vieilli", en = "Aged bimetal" }, set = { rated_current = "0.3 A" } },
  },
  replace_duration = "20 min",
}
