-- Coil of a solenoid valve with its plug (LED and varistor): pneumatic 1.5 to 5 W, hydraulic 30 W.
depanne.api(1)
return depanne.kind {
  id = "solenoid_coil", symbol = "solenoid", trade = "electrical",
  name = { fr = "Bobine d’électrovanne", en = "Solenoid coil" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" } },
  nodes = { { "pin", "electrical" } }, -- behind the pins of the plug
  signals = { "state_jammed", "state_stiction", "energised", "current", "heat", "temperature", "shaken" },
  parameters = {
    resistance = { unit = "ohm", default = "384 ohm", min = 0.01, max = 1e12 }, -- at 20 °C
    inductance = { unit = "H", default = "3.84 H", min = 0, max = 1000 },
    pick_up = { unit = "A", default = "0.0406 A", min = 1e-4, max = 1e4 },
    drop_out = { unit = "A", default = "0.0156 A", min = 1e-4, max = 1e4 },
    stiction = { unit = "1", default = 1, min = 0.1, max = 100 }, -- of the plunger, times the pick-up current
    jammed = { unit = "1", default = 0, min = 0, max = 1 },
    suppressor = { unit = "1", default = 1, min = 0, max = 3 }, -- 0 none, 1 limiter, 2 reversed diode, 3 shorted
    suppressor_voltage = { unit = "V", default = "47 V", min = 0.1, max = 2000 },
    plug = { unit = "ohm", default = "0.002 ohm", min = 1e-4, max = 1e9 },
    shaking = { unit = "1", default = 0, min = 0, max = 1 }, -- the plug makes and breaks
    heat_capacity = { unit = "J/K", default = "15 J/K", min = 0.01, max = 1e5 },
    cooling = { unit = "W/K", default = "0.04 W/K", min = 1e-4, max = 100 },
  },
  laws = function(p)
    return {
      { "property", value = p.jammed, writes = { value = "state_jammed" } },
      { "property", value = p.stiction, writes = { value = "state_stiction" } },
      { "coil", nodes = { "pin", "A2" }, resistance = p.resistance, inductance = p.inductance,
        pick_up_current = p.pick_up, drop_out_current = p.drop_out, delay_on = 0, delay_off = 0, jammed = p.jammed,
        stiction = p.stiction, suppressor = p.suppressor, suppressor_voltage = p.suppressor_voltage,
        reads = { temperature = "temperature" },
        writes = { energised = "energised", current = "current", heat = "heat" } },
      { "thermal_mass", capacity = p.heat_capacity, conductance = p.cooling, reads = { heat1 = "heat" },
        writes = { temperature = "temperature" } },
      { "intermittent", enabled = p.shaking, mean_on = 0.6, mean_off = 1.5, seed = 23, writes = { active = "shaken" } },
      { "contact", nodes = { "A1", "pin" }, resistance = p.plug, normally_closed = 1, reads = { command = "shaken" } },
    }
  end,
  probes = { i = "current" },
  measures = { temperature = "temperature", emissivity = 0.95, force = "5 N * min(state_stiction, 20) + 200 N * state_jammed" }, -- of the manual override
  senses = {
    { "look", when = "A1 - A2 > 15", fr = "La DEL du connecteur est allumée", en = "The LED of the plug is lit" },
    { "look", when = "A1 - A2 > 8", fr = "La DEL du connecteur éclaire faiblement", en = "The LED of the plug is dim" },
    { "look", fr = "La DEL du connecteur est éteinte", en = "The LED of the plug is dark" },
    { "listen", when = "energised", fr = "Le noyau a claqué à la mise sous tension", en = "The plunger clicked when energised" },
    { "listen", fr = "Aucun claquement", en = "No click" },
    { "touch", when = "temperature > 333", fr = "La bobine est brûlante", en = "The coil is too hot to hold" },
    { "touch", when = "current > 0.02", fr = "La bobine est tiède", en = "The coil is warm" },
    { "touch", fr = "La bobine est froide", en = "The coil is cold" },
    { "smell", when = "temperature > 413 or current > 1.5", fr = "Odeur de vernis brûlé", en = "Smell of burnt varnish" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    open = { name = { fr = "Bobine coupée", en = "Coil open" }, sheet = "Y1", set = { resistance = "1e9 ohm" } },
    shorted = { name = { fr = "Bobine en court-circuit", en = "Coil shorted" }, sheet = "Y2",
                set = { resistance = "3 ohm", inductance = "0.003 H", pick_up = "1000 A" } },
    worn = { name = { fr = "Spires en court-circuit partiel", en = "Some turns shorted" },
             set = function(p)
               return { resistance = p.resistance * 0.156, inductance = p.inductance * 0.052, pick_up = p.pick_up * 6.4 }
             end },
    loose_terminal = { name = { fr = "Connecteur résistant : 16 V à la bobine", en = "Resistive plug: 16 V at the coil" }, sheet = "Y3",
                       set = function(p) return { plug = p.resistance * 0.5 } end },
    stuck = { name = { fr = "Noyau ou tiroir bloqué, bobine saine", en = "Plunger or spool stuck, coil sound" }, sheet = "Y4", set = { jammed = 1 } },
    seizing = { name = { fr = "Noyau dur : il faut deux fois le courant", en = "Stiff plunger: twice the current is needed" },
                set = { stiction = 2 } },
    wrong_part_230vac = { name = { fr = "Bobine 230 V~ montée", en = "230 V AC coil fitted" }, sheet = "Y5",
                          set = function(p) return { resistance = p.resistance * 92, inductance = p.inductance * 75 } end },
    wrong_part_12vdc = { name = { fr = "Bobine 12 V= montée", en = "12 V DC coil fitted" }, sheet = "Y5",
                         set = function(p)
                           return { resistance = p.resistance / 4, inductance = p.inductance / 4, pick_up = p.pick_up * 2 }
                         end },
    no_contact = { name = { fr = "Connecteur corrodé : contact intermittent", en = "Corroded plug: contact comes and goes" }, sheet = "Y6",
                   set = { shaking = 1 } },
    wrong_part_diode = { name = { fr = "Connecteur à diode monté à l’envers", en = "Diode plug the wrong way round" }, sheet = "Y7",
                         set = { suppressor = 2 } },
    shorted_suppressor = { name = { fr = "Varistance claquée", en = "Varistor pierced" }, sheet = "B1.32", set = { suppressor = 3 } },
  },
  wear = { { law = "W2", fault = "worn", rate = "pow(2, (temperature - 428) / 10) / 20000 h", power = 3 } },
  damage = { { fault = "open", when = "temperature > 473", after = "20 s" } },
  care = {
    { every = "4000 h", fr = "Contrôler la fixation du connecteur et son joint", en = "Check the plug, its screw and its gasket" },
  },
  spares = {
    { article = "BOB-24-1W5", same = true, price = 26, stock = 2, name = { fr = "Bobine 24 V= 1,5 W", en = "Coil 24 V DC 1.5 W" } },
    { article = "BOB-24-1W5-LED", equivalent = true, price = 29, stock = 1, set = {},
      name = { fr = "Bobine 24 V= 1,5 W, connecteur à DEL", en = "Coil 24 V DC 1.5 W, plug with LED" } },
    { article = "BOB-230-1W5", wrong = true, price = 26, stock = 1,
      set = function(p) return { resistance = p.resistance * 92, inductance = p.inductance * 75 } end,
      name = { fr = "Bobine 230 V~", en = "Coil 230 V AC" } },
  },
  article = "BOB-24-1W5", price = 26, replace_duration = "10 min",
}
