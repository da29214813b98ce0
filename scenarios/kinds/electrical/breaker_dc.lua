-- Single-pole miniature circuit breaker of a 24 V branch.
depanne.api(1)
return depanne.kind {
  id = "breaker_dc", symbol = "breaker_1p", trade = "electrical",
  name = { fr = "Disjoncteur 24 V unipolaire", en = "Single-pole 24 V circuit breaker" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "closed", "tripped", "current", "heat", "rating",
              { "handle", control = true, initial = 1, name = { fr = "Manette", en = "Toggle" } } },
  parameters = {
    rated_current = { unit = "A", default = "4 A", min = 0.1, max = 125 },
    resistance = { unit = "ohm", default = "0.045 ohm", min = 1e-4, max = 1e9 },
    magnetic = { unit = "1", default = 10, min = 2, max = 30 }, -- times the rated current
    tau = { unit = "s", default = "90 s", min = 1, max = 3600 },
    ageing = { unit = "1", default = 1, min = 0.05, max = 2 }, -- current the bimetal knows, over the rating
    pole1_resistance = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 },
    welded = { unit = "1", default = 0, min = 0, max = 1 },
    pole1 = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return string.format("1P C%g 24 V=", p.rated_current) end,
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
    { "look", when = "rating > 15", fr = "L’étiquette porte 16 A : ce n’est pas le calibre du schéma",
      en = "The label says 16 A: not the rating of the diagram" },
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
    no_contact = { name = { fr = "Pôle ouvert", en = "Pole open" }, set = { pole1 = 1 } },
    worn = { name = { fr = "Pôle résistant", en = "Resistive pole" }, sheet = "CB3", set = { resistance = "3 ohm" } },
    seizing = { name = { fr = "Bilame vieilli : déclenche sous son calibre", en = "Aged bimetal: trips below its rating" }, sheet = "CB2",
                set = { ageing = 0.1 } },
    wrong_part = { name = { fr = "Calibre 16 A monté", en = "16 A rating fitted" }, sheet = "CB4",
                   set = { rated_current = "16 A", resistance = "0.011 ohm" } },
    wrong_part_c6 = { name = { fr = "C6 que l’alimentation ne peut pas faire déclencher", en = "C6 that the supply cannot trip" }, sheet = "CB6",
                      set = { rated_current = "6 A", resistance = "0.028 ohm", magnetic = 15 } },
    loose_terminal = { name = { fr = "Borne mal serrée", en = "Loose terminal" }, set = { pole1_resistance = "1 ohm" } },
    welded = { name = { fr = "Contact soudé : ne coupe plus", en = "Welded contact: does not open any more" }, set = { welded = 1 } },
  },
  wear = {
    { law = "W2", fault = "seizing", rate = "closed * clamp(current / rating, 0, 2) / 3.2e8", power = 2 },
    { law = "W1", fault = "loose_terminal", rate = "clamp(current / rating, 0, 2) / 2.5e8", power = 3 },
  },
  care = {
    { every = "4000 h", fr = "Resserrer les bornes au couple, manœuvrer, contrôler l’échauffement à la caméra",
      en = "Retighten the terminals to torque, operate, check the heating with the camera" },
  },
  spares = {
    { article = "DJ-1P-C4", same = true, price = 12, stock = 3, name = { fr = "Disjoncteur 1P C4 pour 24 V=", en = "Breaker 1P C4 for 24 V DC" } },
    { article = "DJ-1P-Z4", equivalent = true, price = 17, stock = 1, set = { magnetic = 3 }, name = { fr = "Disjoncteur 1P Z4", en = "Breaker 1P Z4" },
      remark = { fr = "Même calibre, courbe plus sensible : déclenche avec une alimentation à découpage", en = "Same rating, quicker curve: trips on a switch-mode supply" } },
    { article = "DJ-1P-C16", wrong = true, price = 9, stock = 4, set = { rated_current = "16 A", resistance = "0.011 ohm" }, name = { fr = "Disjoncteur 1P C16", en = "Breaker 1P C16" },
      remark = { fr = "Calibre trop fort pour la section des fils", en = "Rating too high for the wires" } },
  },
  article = "DJ-1P-C4", price = 12, replace_duration = "15 min",
}
