-- Protective earth bar: the reference of every voltage of the line. Terminals 2 to 4 are on the part of
-- the bar that its main clamp ties to earth.
depanne.api(1)
return depanne.kind {
  id = "earth_bar", symbol = "earth", trade = "electrical",
  name = { fr = "Barre de terre PE", en = "Protective earth bar" },
  flags = { "safety" },
  terminals = { { "1", "electrical", "reference" }, { "2", "electrical" }, { "3", "electrical", "2" }, { "4", "electrical", "2" } },
  signals = { "clamp" },
  parameters = {
    resistance = { unit = "ohm", default = "0.005 ohm", min = 1e-4, max = 1e10 },
    open = { unit = "1", default = 0, min = 0, max = 1 },
  },
  laws = function(p)
    return {
      { "wire", nodes = { "2", "reference" }, resistance = p.resistance, open = p.open },
      { "property", value = p.resistance + p.open, writes = { value = "clamp" } },
    }
  end,
  measures = { tightness = "12 * (clamp < 0.5)" },
  senses = {
    { "look", fr = "Conducteurs vert-jaune rangés sur la barre", en = "Green and yellow wires in order on the bar" },
    { "touch", when = "clamp > 0.5", fr = "La vis de la liaison principale tourne à la main", en = "The screw of the main link turns by hand" },
    { "touch", fr = "Toutes les vis sont serrées", en = "All screws are tight" },
  },
  faults = {
    broken_wire = { name = { fr = "Liaison de la barre à la terre coupée", en = "Link of the bar to earth broken" }, sheet = "EL6", set = { open = 1 } },
    loose_terminal = { name = { fr = "Liaison résistante : 3 Ω", en = "Resistive link: 3 Ω" }, sheet = "B1.31", set = { resistance = "3 ohm" } },
  },
  wear = { { law = "W9", fault = "loose_terminal", rate = "1 / 6e8", power = 2 } },
  care = { { every = "8760 h", fr = "Continuité barre-masses sous 10 A, resserrage au couple", en = "Continuity bar to frames with 10 A, retighten to torque" } },
  spares = {
    { article = "PE-BAR-12", same = true, price = 18, stock = 1, name = { fr = "Barre de terre 12 bornes", en = "Earth bar, 12 terminals" } },
    { article = "PE-BAR-16", equivalent = true, price = 21, stock = 1, set = { resistance = "0.004 ohm" }, name = { fr = "Barre de terre 16 bornes", en = "Earth bar, 16 terminals" },
      remark = { fr = "Même section, plus de bornes", en = "Same section, more terminals" } },
    { article = "N-BAR-12", wrong = true, price = 18, stock = 1, set = { resistance = "0.2 ohm" }, name = { fr = "Bornier de neutre isolé", en = "Insulated neutral bar" },
      remark = { fr = "Isolé du châssis : ce n’est pas une barre de terre", en = "Insulated from the frame: not an earth bar" } },
  },
  article = "PE-BAR-12", price = 18, replace_duration = "60 min",
}
