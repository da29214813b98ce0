-- Three-pole switch-disconnector with a padlockable door-coupled handle.
depanne.api(1)
local function pole(a, b, p, stuck)
  return { "contact", nodes = { a, b }, resistance = p.resistance, open_resistance = 1e9, stuck = stuck,
           reads = { command = "handle" } }
end
return depanne.kind {
  id = "isolator_3p", trade = "electrical",
  name = { fr = "Interrupteur-sectionneur tripolaire", en = "Three-pole isolator" },
  flags = { "removable", "isolator", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" },
                { "4", "electrical" }, { "5", "electrical" }, { "6", "electrical" } },
  nodes = { { "clamp", "electrical" } },
  signals = { "terminal_current", "terminal_heat", "slipped", "rating",
              { "handle", control = true, initial = 0, name = { fr = "Poignée (O / I)", en = "Handle (O / I)" } } },
  parameters = {
    resistance = { unit = "ohm", default = "0.001 ohm", min = 1e-5, max = 1e9 },
    rated_current = { unit = "A", default = "32 A", min = 1, max = 1000 },
    terminal = { unit = "ohm", default = "0.001 ohm", min = 0.001, max = 100 }, -- clamping of terminal 2
    shaft = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: the handle turns without its switch
    pole1 = { unit = "1", default = 0, min = -1, max = 1 },
    pole2 = { unit = "1", default = 0, min = -1, max = 1 },
    pole3 = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "3P 32 A 690 V AC-23 IP65" end,
  laws = function(p)
    local slipped = p.shaft > 0.5 -- stays closed whatever the handle says
    return {
      pole("1", "clamp", p, slipped and 1 or p.pole1),
      pole("3", "4", p, slipped and 1 or p.pole2),
      pole("5", "6", p, slipped and 1 or p.pole3),
      { "heater", nodes = { "clamp", "2" }, resistance = p.terminal, coefficient = 0,
        writes = { current = "terminal_current", heat = "terminal_heat" } },
      { "property", value = p.shaft, writes = { value = "slipped" } },
      { "property", value = p.rated_current, writes = { value = "rating" } },
    }
  end,
  probes = { i = "terminal_current" },
  measures = { temperature = "295.15 + 50 * terminal_heat" },
  senses = {
    { "look", when = "terminal_heat > 0.6", fr = "Isolant bruni à la borne 2", en = "Insulation browned at terminal 2" },
    { "look", when = "handle > 0.5", fr = "Poignée sur I", en = "Handle on I" },
    { "look", fr = "Poignée sur O", en = "Handle on O" },
    { "touch", when = "slipped > 0.5", fr = "La poignée tourne sans résistance ni déclic", en = "The handle turns freely, without a click" },
    { "touch", fr = "La poignée manœuvre franchement", en = "The handle snaps over" },
    { "smell", when = "terminal_heat > 0.6", fr = "Odeur d’isolant chauffé", en = "Smell of heated insulation" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    no_contact = { name = { fr = "Pôle 1-2 ne ferme pas", en = "Pole 1-2 does not make" }, sheet = "IS1", set = { pole1 = -1 } },
    no_contact_pole3 = { name = { fr = "Pôle 5-6 brûlé", en = "Pole 5-6 burnt" }, sheet = "IS1", set = { pole3 = -1 } },
    welded = { name = { fr = "Pôle 1-2 soudé : ne s’ouvre plus", en = "Pole 1-2 welded: does not open" }, sheet = "IS2", set = { pole1 = 1 } },
    loose_terminal = { name = { fr = "Borne 2 mal serrée : elle chauffe", en = "Terminal 2 loose: it heats" }, sheet = "IS3",
                       set = { terminal = "0.05 ohm" } },
    moved = { name = { fr = "Axe de poignée désaccouplé : indique O, reste fermé", en = "Handle shaft slipped: shows O, stays closed" },
              sheet = "IS4", set = { shaft = 1 } },
  },
  wear = {
    { law = "W1", fault = "no_contact", count = "handle", each = "1 / 100000" },
    { law = "W9", fault = "loose_terminal", rate = "clamp(terminal_current / rating, 0, 2) / 2e8", power = 3 },
  },
  care = {
    { every = "8760 h", fr = "Manœuvrer, contrôler l’ouverture des trois pôles au VAT, resserrer au couple",
      en = "Operate, check with the tester that the three poles open, retighten to torque" },
  },
  spares = {
    { article = "IS-3P-32", same = true, price = 74, stock = 1,
      name = { fr = "Interrupteur-sectionneur 3P 32 A cadenassable", en = "Isolator 3P 32 A, padlockable" } },
    { article = "IS-3P-40", equivalent = true, price = 88, stock = 1, set = { rated_current = "40 A", resistance = "0.0009 ohm" },
      name = { fr = "Interrupteur-sectionneur 3P 40 A cadenassable", en = "Isolator 3P 40 A, padlockable" },
      remark = { fr = "Calibre supérieur, cadenassable, même perçage", en = "Higher rating, padlockable, same cut-out" } },
    { article = "IS-3P-25", wrong = true, price = 52, stock = 1, set = { rated_current = "25 A" },
      name = { fr = "Interrupteur 3P 25 A, poignée non cadenassable", en = "Switch 3P 25 A, handle not padlockable" } },
  },
  article = "IS-3P-32", price = 74, replace_duration = "45 min",
}
