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
  signals = { { "handle", control = true, initial = 0, name = { fr = "Poignée (O / I)", en = "Handle (O / I)" } } },
  parameters = {
    resistance = { unit = "ohm", default = "0.001 ohm", min = 1e-5, max = 1e9 },
    rated_current = { unit = "A", default = "32 A", min = 1, max = 1000 },
    pole1 = { unit = "1", default = 0, min = -1, max = 1 },
    pole2 = { unit = "1", default = 0, min = -1, max = 1 },
    pole3 = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "3P 32 A 690 V AC-23 IP65" end,
  laws = function(p)
    return { pole("1", "2", p, p.pole1), pole("3", "4", p, p.pole2), pole("5", "6", p, p.pole3) }
  end,
  senses = {
    { "look", when = "handle > 0.5", fr = "Poignée sur I", en = "Handle on I" },
    { "look", fr = "Poignée sur O", en = "Handle on O" },
  },
  faults = {
    no_contact = { name = { fr = "Pôle 1-2 ne ferme pas", en = "Pole 1-2 does not make" }, set = { pole1 = -1 } },
    welded = { name = { fr = "Pôle 1-2 soudé", en = "Pole 1-2 welded" }, set = { pole1 = 1 } },
  },
  spares = {
    { article = "IS-3P-32", same = true, price = 74, stock = 1,
      name = { fr = "Interrupteur-sectionneur 3P 32 A cadenassable", en = "Isolator 3P 32 A, padlockable" } },
    { article = "IS-3P-25", wrong = true, price = 52, stock = 1, set = { rated_current = "25 A" },
      name = { fr = "Interrupteur 3P 25 A, poignée non cadenassable", en = "Switch 3P 25 A, handle not padlockable" } },
  },
  article = "IS-3P-32", price = 74, replace_duration = "45 min",
}
