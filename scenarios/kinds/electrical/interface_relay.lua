-- Slim interface relay: coil with LED and free-wheel diode, 1 change-over contact 6 A.
depanne.api(1)
local shared = depanne.include "kinds/electrical/shared/relay.lua"
return depanne.kind {
  id = "interface_relay", symbol = "coil", trade = "electrical",
  name = { fr = "Relais d’interface étroit", en = "Slim interface relay" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" }, { "11", "electrical" }, { "12", "electrical" }, { "14", "electrical" } },
  nodes = { { "pin", "electrical" } }, -- of the relay in its socket
  signals = { "state_shaking", "state_contact", "energised", "current", "shaken", "led" },
  parameters = {
    resistance = { unit = "ohm", default = "2057 ohm", min = 0.1, max = 1e12 },
    inductance = { unit = "H", default = "8.2 H", min = 0, max = 1000 },
    pick_up = { unit = "A", default = "0.00875 A", min = 1e-5, max = 1e4 },
    drop_out = { unit = "A", default = "0.00117 A", min = 1e-6, max = 1e4 },
    suppressor = { unit = "1", default = 1, min = 0, max = 3 },
    led = { unit = "ohm", default = "12 kohm", min = 100, max = 1e12 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    stuck_nc = { unit = "1", default = 0, min = -1, max = 1 },
    shaking = { unit = "1", default = 0, min = 0, max = 1 }, -- the pin in its socket makes and breaks
    jammed = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "24 V= 0,28 W, 1 RT 6 A" end,
  laws = function(p)
    return {
      { "property", value = p.shaking, writes = { value = "state_shaking" } },
      { "property", value = p.contact, writes = { value = "state_contact" } },
      { "coil", nodes = { "pin", "A2" }, resistance = p.resistance, inductance = p.inductance, pick_up_current = p.pick_up,
        drop_out_current = p.drop_out, delay_on = 0.005, delay_off = 0.004, suppressor = p.suppressor, suppressor_voltage = 0.7,
        jammed = p.jammed, writes = { energised = "energised", current = "current" } },
      { "led", nodes = { "A1", "A2" }, resistance = p.led, current_full = 0.002, writes = { light = "led" } },
      { "intermittent", enabled = p.shaking, mean_on = 0.4, mean_off = 1, seed = 11, writes = { active = "shaken" } },
      { "contact", nodes = { "A1", "pin" }, resistance = 0.005, normally_closed = 1, reads = { command = "shaken" } },
      { "contact", nodes = { "11", "14" }, resistance = p.contact, stuck = p.stuck, delay_make = 0.002, reads = { command = "energised" } },
      { "contact", nodes = { "11", "12" }, resistance = 0.05, normally_closed = 1, stuck = p.stuck_nc, reads = { command = "energised" } },
    }
  end,
  probes = { i = "current" },
  measures = { temperature = "295 + 25000 * current * current + 20 * (state_contact > 1)" },
  senses = shared.senses, faults = shared.faults,
  wear = { { law = "W1", fault = "worn", count = "energised", each = "1 / 300000", power = 2 } },
  care = { { every = "4000 h", fr = "Contrôler la tenue sur l’embase, relever la chute de tension du contact en charge", en = "Check the fit in the socket, read the contact’s drop under load" } },
  spares = {
    { article = "REL-INT-24DC", same = true, price = 7, stock = 4, name = { fr = "Relais d’interface étroit 24 V=", en = "Slim interface relay, 24 V DC" } },
    { article = "REL-INT-24DC-B", equivalent = true, price = 7, stock = 2, set = function(p) return { resistance = p.resistance * 1.1 } end,
      name = { fr = "Relais d’interface étroit 24 V=, autre marque", en = "Slim interface relay, 24 V DC, other make" },
      remark = { fr = "Même bobine, mêmes contacts, diode de même sens", en = "Same coil, same contacts, diode the same way" } },
    { article = "REL-INT-230AC", wrong = true, price = 7, stock = 4,
      set = function(p) return { resistance = p.resistance * 60, inductance = p.inductance * 60 } end,
      name = { fr = "Relais d’interface étroit 230 V~", en = "Slim interface relay, 230 V AC" } },
  },
  article = "REL-INT-24DC", price = 7, replace_duration = "5 min",
}
