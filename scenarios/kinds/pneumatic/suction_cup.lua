-- Suction cup D30. `part`: a part lies under it.
depanne.api(1)
return depanne.kind {
  id = "suction_cup", trade = "pneumatic",
  name = { fr = "Ventouse", en = "Suction cup" },
  flags = { "removable" },
  terminals = { { "V", "pneumatic" } },
  inputs = { "part" },
  signals = { "force", "held", "lost" },
  parameters = {
    diameter = { unit = "m", default = "24 mm", min = 0.001, max = 0.5 }, -- effective
    open = { unit = "m3/(s.Pa)", default = "0.2 l/(s·bar)", min = 0, max = 1e-6 },
    lip_leak = { unit = "m3/(s.Pa)", default = "4.94e-11 m3/(s.Pa)", min = 0, max = 1e-6 }, -- 0.3 l/min at full vacuum
    porosity = { unit = "m3/(s.Pa)", default = "0 m3/(s.Pa)", min = 0, max = 1e-6 },
    hold = { unit = "N", default = "12 N", min = 0, max = 1e5 }, -- that the part asks for
    volume = { unit = "m3", default = "15 ml", min = 1e-8, max = 1e-2 },
  },
  plate = function(p) return "D30 NBR, M5" end,
  laws = function(p)
    return {
      { "volume", nodes = { "V" }, volume = p.volume },
      { "suction_cup", nodes = { "V" }, diameter = p.diameter, open_conductance = p.open, lip_leak = p.lip_leak, porosity = p.porosity,
        hold_force = p.hold, reads = { part = "part" }, writes = { force = "force", held = "held", lost = "lost" } },
    }
  end,
  probes = { f = "force", held = "held", lost = "lost" },
  measures = { force = "force" },
  senses = {
    { "look", when = "lost > 0.5", fr = "La pièce est tombée", en = "The part has fallen" },
    { "look", when = "lip_leak > 1.5e-9", fr = "La lèvre est déchirée", en = "The lip is torn" },
    { "look", when = "held > 0.5", fr = "La pièce tient à la ventouse", en = "The part hangs on the cup" },
    { "look", when = "porosity > 1e-10", fr = "La pièce est poreuse ou grasse", en = "The part is porous or greasy" },
    { "look", when = "lip_leak > 2e-10", fr = "La lèvre est lustrée et durcie", en = "The lip is shiny and hardened" },
    { "look", fr = "Lèvre souple et propre", en = "Lip soft and clean" },
    { "listen", when = "(lip_leak > 1.5e-9 or porosity > 1e-9) and V < 90000", fr = "Un sifflement à la ventouse", en = "A hiss at the cup" },
    { "listen", fr = "Aucun sifflement", en = "No hiss" },
  },
  faults = {
    worn = { name = { fr = "Lèvre usée", en = "Lip worn" }, sheet = "VA1", set = { lip_leak = "4.94e-10 m3/(s.Pa)" } },
    leaking = { name = { fr = "Lèvre déchirée", en = "Lip torn" }, sheet = "VA2", set = { lip_leak = "2.3e-9 m3/(s.Pa)" } },
    wrong_part = { name = { fr = "Pièces poreuses ou grasses", en = "Porous or greasy parts" }, sheet = "VA8", set = { porosity = "4e-9 m3/(s.Pa)" } },
  },
  wear = { { law = "W14", fault = "worn", count = "held > 0.5", each = "1 / 1000000" } },
  damage = { { fault = "leaking", when = "V < 1000", after = "1 s" } },
  care = { { every = "500 h", fr = "Essuyer la lèvre, relever le vide pièce en prise", en = "Wipe the lip, note the vacuum with a part" } },
  spares = {
    { article = "VE-30-N", same = true, price = 6, stock = 3, name = { fr = "Ventouse D30 nitrile M5", en = "Suction cup D30 nitrile M5" } },
    { article = "VE-30-S", equivalent = true, price = 8, stock = 2, set = { lip_leak = "4.5e-11 m3/(s.Pa)" },
      name = { fr = "Ventouse D30 silicone M5", en = "Suction cup D30 silicone M5" } },
    { article = "VE-15-N", wrong = true, price = 5, stock = 2, set = { diameter = "12 mm" },
      name = { fr = "Ventouse D15 nitrile M5", en = "Suction cup D15 nitrile M5" }, remark = { fr = "Quatre fois moins de force", en = "A quarter of the force" } },
  },
  article = "VE-30-N", price = 6, replace_duration = "5 min",
}
