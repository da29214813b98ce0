-- Single-pole circuit breaker of an alternating circuit.
depanne.api(1)
return depanne.kind {
  id = "breaker_1p", trade = "electrical",
  name = { fr = "Disjoncteur unipolaire", en = "Single-pole circuit breaker" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "closed", "tripped", "current", "heat", "rating",
              { "handle", control = true, initial = 1, name = { fr = "Manette", en = "Toggle" } } },
  parameters = {
    rated_current = { unit = "A", default = "10 A", min = 0.1, max = 125 },
    resistance = { unit = "ohm", default = "0.014 ohm", min = 1e-4, max = 1e9 },
    magnetic = { unit = "1", default = 7.5, min = 2, max = 30 }, -- times the rated current
    tau = { unit = "s", default = "90 s", min = 1, max = 3600 },
    ageing = { unit = "1", default = 1, min = 0.05, max = 2 }, -- current the bimetal knows, over the rating
    pole1_resistance = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 },
    welded = { unit = "1", default = 0, min = 0, max = 1 },
    pole1 = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return string.format("1P C%g 230/400 V~ 6 kA", p.rated_current) end,
  laws = function(p)
    return {
      { "breaker", nodes = { "1", "2" }, resistance = p.resistance, rated_current = p.rated_current,
        magnetic_factor = p.magnetic, thermal_tau = p.tau, ageing = p.ageing, pole1_resistance = p.pole1_resistance,
        welded = p.welded, pole1_open = p.pole1, reads = { handle = "handle" },
        writes = { closed = "closed", tripped = "tripped", current = "current", heat = "heat" } },
      { "property", value = p.rated_current, writes = { value = "rating" } },
    }
  end,
  probes = { i = "current" },
  measures = { temperature = "295.15 + 9 * heat" },
  senses = {
    { "look", when = "rating > 10.5", fr = "L’étiquette porte C20 : ce n’est pas le calibre du schéma",
      en = "The label says C20: not the rating of the diagram" },
    { "look", when = "tripped", fr = "Manette en position basse : déclenché", en = "Toggle down: tripped" },
    { "look", when = "handle > 0.5", fr = "Manette sur I", en = "Toggle on I" },
    { "look", fr = "Manette sur O", en = "Toggle on O" },
    { "touch", when = "heat > 6", fr = "Boîtier brûlant", en = "Case burning hot" },
    { "touch", when = "heat > 1.5", fr = "Boîtier chaud", en = "Case hot" },
    { "touch", fr = "Boîtier tiède au plus", en = "Case lukewarm at most" },
    { "smell", when = "heat > 6", fr = "Odeur de plastique chaud", en = "Smell of hot plastic" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    no_contact = { name = { fr = "Pôle 1-2 ouvert", en = "Pole 1-2 open" }, set = { pole1 = 1 } },
    worn = { name = { fr = "Bilame vieilli : déclenche sous son calibre", en = "Aged bimetal: trips below its rating" }, sheet = "CB2",
             set = { ageing = 0.3 } },
    loose_terminal = { name = { fr = "Pôle 1-2 résistant", en = "Resistive pole 1-2" }, sheet = "CB3", set = { pole1_resistance = "2 ohm" } },
    wrong_part = { name = { fr = "Calibre C20 monté", en = "Rating C20 fitted" }, sheet = "CB4",
                   set = { rated_current = "20 A" } },
    misadjusted = { name = { fr = "Courbe trop sensible : déclenche à l’enclenchement", en = "Curve too quick: trips when switched on" }, sheet = "CB5",
                    set = { magnetic = 2 } },
    welded = { name = { fr = "Contacts soudés : ne coupe plus", en = "Welded contacts: does not open any more" }, set = { welded = 1 } },
  },
  wear = {
    { law = "W2", fault = "worn", rate = "closed * clamp(current / rating, 0, 2) / 3.2e8", power = 2 },
    { law = "W1", fault = "loose_terminal", rate = "clamp(current / rating, 0, 2) / 2.5e8", power = 3 },
  },
  care = {
    { every = "4000 h", fr = "Resserrer les bornes au couple, manœuvrer, contrôler l’échauffement à la caméra",
      en = "Retighten the terminals to torque, operate, check the heating with the camera" },
  },
  spares = {
    { article = "DJ-1P-C10", same = true, price = 9, stock = 4, name = { fr = "Disjoncteur 1P C10", en = "Breaker 1P C10" } },
    { article = "DJ-1P-C10-10K", equivalent = true, price = 14, stock = 2, set = { resistance = "0.013 ohm" }, name = { fr = "Disjoncteur 1P C10, 10 kA", en = "Breaker 1P C10, 10 kA" },
      remark = { fr = "Même courbe, pouvoir de coupure supérieur", en = "Same curve, higher breaking capacity" } },
    { article = "DJ-1P-C20", wrong = true, price = 9, stock = 4, set = { rated_current = "20 A", resistance = "0.007 ohm" }, name = { fr = "Disjoncteur 1P C20", en = "Breaker 1P C20" },
      remark = { fr = "Calibre trop fort pour la section des fils", en = "Rating too high for the wires" } },
  },
  article = "DJ-1P-C10", price = 9, replace_duration = "15 min",
}
