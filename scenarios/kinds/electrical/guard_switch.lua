-- Coded guard switch: two opening channels for safety, one auxiliary contact for the controller.
depanne.api(1)
local function contact(a, b, stuck)
  return { "contact", nodes = { a, b }, resistance = 0.02, stuck = stuck, reads = { command = "closed" } }
end
return depanne.kind {
  id = "guard_switch", trade = "electrical",
  name = { fr = "Interrupteur de protecteur codé", en = "Coded guard switch" },
  flags = { "removable", "safety" },
  terminals = { { "01", "electrical" }, { "02", "electrical" }, { "11", "electrical" }, { "12", "electrical" },
                { "21", "electrical" }, { "22", "electrical" } },
  signals = { { "closed", control = true, initial = 1, name = { fr = "Protecteur (0 ouvert, 1 fermé)", en = "Guard (0 open, 1 closed)" } } },
  parameters = {
    stuck1 = { unit = "1", default = 0, min = -1, max = 1 },
    stuck2 = { unit = "1", default = 0, min = -1, max = 1 },
    auxiliary = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "24 V= 2 canaux + 1 NO" end,
  laws = function(p)
    return { contact("01", "02", p.stuck1), contact("11", "12", p.stuck2), contact("21", "22", p.auxiliary) }
  end,
  senses = {
    { "look", when = "closed > 0.5", fr = "Protecteur fermé, actionneur en face du lecteur", en = "Guard closed, actuator facing the reader" },
    { "look", fr = "Protecteur ouvert", en = "Guard open" },
  },
  faults = {
    no_contact = { name = { fr = "Canal 1 ouvert", en = "Channel 1 open" }, set = { stuck1 = -1 } },
    welded = { name = { fr = "Canal 2 collé", en = "Channel 2 stuck closed" }, set = { stuck2 = 1 } },
    moved = { name = { fr = "Actionneur désaligné", en = "Actuator misaligned" }, set = { stuck1 = -1, stuck2 = -1, auxiliary = -1 } },
  },
  spares = {
    { article = "IP-COD-2C", same = true, price = 88, stock = 1,
      name = { fr = "Interrupteur de protecteur codé, 2 canaux", en = "Coded guard switch, 2 channels" } },
    { article = "IP-MAG-1C", wrong = true, price = 31, stock = 1, set = { stuck2 = -1 },
      name = { fr = "Interrupteur magnétique non codé, 1 canal", en = "Magnetic switch, not coded, 1 channel" } },
  },
  article = "IP-COD-2C", price = 88, replace_duration = "25 min",
}
