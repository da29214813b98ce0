-- Motor contactor 9 A AC-3 with a 230 V alternating coil: it draws ten times more until its armature closes.
depanne.api(1)
local function pole(a, b, resistance, stuck)
  return { "contact", nodes = { a, b }, resistance = resistance, stuck = stuck, reads = { command = "energised" } }
end
return depanne.kind {
  id = "contactor_3p_ac", symbol = "contact_3p", trade = "electrical",
  name = { fr = "Contacteur moteur, bobine 230 V~", en = "Motor contactor, 230 V AC coil" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" },
                { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "4", "electrical" },
                { "5", "electrical" }, { "6", "electrical" },
                { "13", "electrical" }, { "14", "electrical" }, { "21", "electrical" }, { "22", "electrical" } },
  nodes = { { "coil", "electrical" } },
  signals = { "energised", "current", "heat", "hum" },
  parameters = {
    voltage = { unit = "V", default = "230 V", min = 12, max = 690 },
    resistance = { unit = "ohm", default = "530 ohm", min = 0.1, max = 1e6 }, -- of its copper
    cut = { unit = "1", default = 0, min = 0, max = 1 },
    turns = { unit = "1", default = 0, min = 0, max = 1000 }, -- conductance of shorted turns over that of the coil
    ring = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: the shading ring is broken
    suppressor = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: RC module shorted
    terminal = { unit = "ohm", default = "0.002 ohm", min = 1e-4, max = 1e9 }, -- clamping of A1
    jammed = { unit = "1", default = 0, min = 0, max = 1 },
    pole_resistance = { unit = "ohm", default = "0.0025 ohm", min = 1e-4, max = 1e9 },
    pole2_resistance = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 }, -- added
    pole1 = { unit = "1", default = 0, min = -1, max = 1 },
    pole2 = { unit = "1", default = 0, min = -1, max = 1 },
    pole3 = { unit = "1", default = 0, min = -1, max = 1 },
    auxiliary = { unit = "1", default = 0, min = -1, max = 1 },
    mirror = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "230 V~ 50 Hz 70/7,5 VA, 9 A AC-3 400 V" end,
  laws = function(p)
    -- mirror contact: 21-22 cannot close while a pole is welded
    local welded = p.pole1 > 0.5 or p.pole2 > 0.5 or p.pole3 > 0.5
    return {
      { "coil_ac", nodes = { "coil", "A2" }, rated_voltage = p.voltage, resistance = p.resistance, inrush_power = 70,
        holding_power = 7.5, cut = p.cut, jammed = p.jammed, turns_shorted = p.turns, no_shading_ring = p.ring,
        writes = { energised = "energised", current = "current", heat = "heat", hum = "hum" } },
      { "wire", nodes = { "A1", "coil" }, resistance = p.terminal },
      pole("1", "2", p.pole_resistance, p.pole1),
      pole("3", "4", p.pole_resistance + p.pole2_resistance, p.pole2),
      pole("5", "6", p.pole_resistance, p.pole3),
      pole("13", "14", 0.02, p.auxiliary),
      { "contact", nodes = { "21", "22" }, resistance = 0.02, normally_closed = 1, delay_make = 0.0015,
        stuck = welded and -1 or p.mirror, reads = { command = "energised" } },
      { "resistor", nodes = { "coil", "A2" }, resistance = p.suppressor > 0.5 and 2 or 1e6 },
    }
  end,
  probes = { i = "current" },
  measures = { temperature = "295.15 + 5 * heat" },
  senses = {
    { "look", when = "energised", fr = "Armature collée", en = "Armature pulled in" },
    { "look", fr = "Armature au repos", en = "Armature at rest" },
    { "listen", when = "hum", fr = "Bourdonnement fort à 100 Hz", en = "Loud hum at 100 Hz" },
    { "listen", when = "energised", fr = "Un léger ronronnement", en = "A light hum" },
    { "listen", fr = "Rien", en = "Nothing" },
    { "touch", when = "heat > 20", fr = "Bobine brûlante", en = "Coil burning hot" },
    { "touch", when = "heat > 1", fr = "Boîtier tiède, bobine alimentée", en = "Case lukewarm, coil fed" },
    { "touch", fr = "Boîtier froid", en = "Case cold" },
    { "smell", when = "heat > 20", fr = "Odeur de vernis chaud", en = "Smell of hot varnish" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    open = { name = { fr = "Bobine coupée", en = "Coil open" }, sheet = "KM_1", set = { cut = 1 } },
    no_contact_pole2 = { name = { fr = "Pôle 3-4 brûlé, ouvert", en = "Pole 3-4 burnt, open" }, sheet = "KM_2", set = { pole2 = -1 } },
    worn = { name = { fr = "Pôle 3-4 résistant : 3 Ω", en = "Pole 3-4 resistive: 3 Ω" }, sheet = "KM_3", set = { pole2_resistance = "3 ohm" } },
    welded = { name = { fr = "Pôle 1-2 soudé", en = "Pole 1-2 welded" }, sheet = "KM_4", set = { pole1 = 1 } },
    welded_poles = { name = { fr = "Les trois pôles soudés", en = "All three poles welded" }, sheet = "KM_4", set = { pole1 = 1, pole2 = 1, pole3 = 1 } },
    loose_terminal = { name = { fr = "Borne A1 oxydée : bobine sous-alimentée", en = "Terminal A1 oxidised: coil underfed" }, sheet = "KM_5", set = { terminal = "900 ohm" } },
    shorted = { name = { fr = "Module RC en court-circuit", en = "RC module shorted" }, sheet = "KM_8", set = { suppressor = 1 } },
    shorted_turns = { name = { fr = "Spires en court-circuit", en = "Shorted turns" }, set = { turns = 3 } },
    broken_spring = { name = { fr = "Spire de Frager cassée : l’armature vibre", en = "Broken shading ring: the armature hums" }, set = { ring = 1 } },
    no_contact = { name = { fr = "Contact 13-14 ne ferme pas", en = "Contact 13-14 does not make" }, sheet = "KM_6", set = { auxiliary = -1 } },
    no_contact_mirror = { name = { fr = "Contact miroir 21-22 encrassé", en = "Mirror contact 21-22 dirty" }, sheet = "KM_6", set = { mirror = -1 } },
    stuck = { name = { fr = "Armature bloquée", en = "Armature jammed" }, sheet = "KM_7", set = { jammed = 1 } },
  },
  wear = {
    { law = "W1", fault = "welded", count = "energised", each = "1 / 1500000" },
    { law = "W1", fault = "worn", count = "energised", each = "1 / 1500000", power = 2 },
    { law = "W2", fault = "open", rate = "clamp(heat / 2.3, 0, 20) / 6e8" },
  },
  damage = { { fault = "shorted_turns", when = "heat > 20", after = "120 s" }, { fault = "open", when = "heat > 60", after = "300 s" } },
  care = {
    { every = "4000 h", fr = "Dépoussiérer, contrôler l’usure des pastilles, l’échauffement et le contact miroir",
      en = "Blow out the dust, check the wear of the contacts, the heating and the mirror contact" },
  },
  spares = {
    { article = "CTM-09-230AC", same = true, price = 41, stock = 2,
      name = { fr = "Contacteur moteur 9 A AC-3, bobine 230 V~", en = "Motor contactor 9 A AC-3, coil 230 V AC" } },
    { article = "CTM-12-230AC", equivalent = true, price = 49, stock = 1, set = { pole_resistance = "0.002 ohm" },
      name = { fr = "Contacteur moteur 12 A AC-3, bobine 230 V~", en = "Motor contactor 12 A AC-3, coil 230 V AC" },
      remark = { fr = "Calibre supérieur, même bobine", en = "Higher rating, same coil" } },
    { article = "CTM-09-400AC", wrong = true, price = 41, stock = 1, set = { voltage = "400 V", resistance = "1600 ohm" },
      name = { fr = "Contacteur moteur 9 A, bobine 400 V~", en = "Motor contactor 9 A, coil 400 V AC" },
      remark = { fr = "Ne colle pas sous 230 V", en = "Does not pull in on 230 V" } },
  },
  article = "CTM-09-230AC", price = 41, replace_duration = "25 min",
}
