-- Coded guard switch: two channels for safety, one auxiliary contact for the controller.
depanne.api(1)
local function contact(a, b, stuck, resistance)
  return { "contact", nodes = { a, b }, resistance = resistance or 0.02, stuck = stuck, reads = { command = "seen" } }
end
return depanne.kind {
  id = "guard_switch", trade = "electrical",
  name = { fr = "Interrupteur de protecteur codé", en = "Coded guard switch" },
  flags = { "removable", "safety" },
  terminals = { { "01", "electrical" }, { "02", "electrical" }, { "11", "electrical" }, { "12", "electrical" },
                { "21", "electrical" }, { "22", "electrical" } },
  signals = { "state_misaligned", "seen", "away", { "closed", control = true, initial = 1, name = { fr = "Protecteur (0 ouvert, 1 fermé)", en = "Guard (0 open, 1 closed)" } } },
  parameters = {
    stuck1 = { unit = "1", default = 0, min = -1, max = 1 },
    stuck2 = { unit = "1", default = 0, min = -1, max = 1 },
    auxiliary = { unit = "1", default = 0, min = -1, max = 1 },
    misaligned = { unit = "1", default = 0, min = 0, max = 1 }, -- shaking takes the actuator out of reach
    resistance = { unit = "ohm", default = "0.02 ohm", min = 1e-4, max = 1e9 },
  },
  plate = function(p) return "24 V= 2 canaux + 1 NO, 8 mm" end,
  laws = function(p)
    return {
      { "property", value = p.misaligned, writes = { value = "state_misaligned" } },
      { "intermittent", enabled = p.misaligned, mean_on = 0.4, mean_off = 1.2, seed = 7, writes = { active = "away" } },
      { "near_field", range = 0.5, hysteresis = 0, delay = 0, factor = 1, film_gap = 1000,
        reads = { gap = "away", factor = "closed" }, writes = { detected = "seen" } },
      contact("01", "02", p.stuck1, p.resistance), contact("11", "12", p.stuck2), contact("21", "22", p.auxiliary),
    }
  end,
  measures = { gap = "2 mm + 7 mm * state_misaligned + 60 mm * (closed < 0.5)" },
  senses = {
    { "look", when = "closed > 0.5 and state_misaligned > 0.5", fr = "Protecteur fermé, actionneur décalé de plus de 8 mm du lecteur", en = "Guard closed, actuator more than 8 mm off the reader" },
    { "look", when = "closed > 0.5", fr = "Protecteur fermé, actionneur en face du lecteur", en = "Guard closed, actuator facing the reader" },
    { "look", fr = "Protecteur ouvert", en = "Guard open" },
  },
  faults = {
    no_contact = { name = { fr = "Canal 1 ouvert", en = "Channel 1 open" }, sheet = "SR1", set = { stuck1 = -1 } },
    welded = { name = { fr = "Canal 2 collé", en = "Channel 2 stuck closed" }, sheet = "SR3", set = { stuck2 = 1 } },
    moved = { name = { fr = "Actionneur désaligné", en = "Actuator misaligned" }, sheet = "SR7", set = { misaligned = 1 } },
    worn = { name = { fr = "Canal 1 à 2,2 kΩ", en = "Channel 1 at 2.2 kΩ" }, sheet = "SR2", set = { resistance = "2200 ohm" } },
  },
  care = { { every = "720 h", fr = "Contrôler l’alignement : moins de 5 mm", en = "Check the alignment: less than 5 mm" } },
  spares = {
    { article = "IP-COD-2C", same = true, price = 88, stock = 1,
      name = { fr = "Interrupteur de protecteur codé, 2 canaux", en = "Coded guard switch, 2 channels" } },
    { article = "IP-COD-2C-M12", equivalent = true, price = 94, stock = 1, set = {},
      name = { fr = "Interrupteur de protecteur codé, 2 canaux, M12", en = "Coded guard switch, 2 channels, M12" } },
    { article = "IP-MAG-1C", wrong = true, price = 31, stock = 1, set = { stuck2 = -1 },
      name = { fr = "Interrupteur magnétique non codé, 1 canal", en = "Magnetic switch, not coded, 1 channel" } },
  },
  article = "IP-COD-2C", price = 88, replace_duration = "25 min",
}
