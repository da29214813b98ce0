-- Motor contactor 9 A AC-3 with a 24 V coil of 5.4 W: three poles, 13-14, mirror contact 21-22.
depanne.api(1)
local function pole(a, b, resistance, stuck, moved_by)
  return { "contact", nodes = { a, b }, resistance = resistance, stuck = stuck, reads = { command = moved_by or "energised" } }
end
return depanne.kind {
  id = "contactor_3p_dc", symbol = "contact_3p", trade = "electrical",
  name = { fr = "Contacteur moteur, bobine 24 V=", en = "Motor contactor, 24 V DC coil" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" },
                { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "4", "electrical" },
                { "5", "electrical" }, { "6", "electrical" },
                { "13", "electrical" }, { "14", "electrical" }, { "21", "electrical" }, { "22", "electrical" } },
  nodes = { { "coil", "electrical" } },
  signals = { "energised", "current", "heat",
              { "armature", control = true, initial = 0, name = { fr = "Armature, enfoncée à la main", en = "Armature, pushed by hand" } } },
  parameters = {
    resistance = { unit = "ohm", default = "106.67 ohm", min = 0.1, max = 1e12 },
    inductance = { unit = "H", default = "2.987 H", min = 0, max = 1000 },
    pick_up = { unit = "A", default = "0.135 A", min = 1e-4, max = 1e4 },
    drop_out = { unit = "A", default = "0.034 A", min = 1e-4, max = 1e4 },
    suppressor = { unit = "1", default = 1, min = 0, max = 3 }, -- 0 none, 1 limiter, 2 reversed, 3 shorted
    suppressor_voltage = { unit = "V", default = "0.7 V", min = 0.1, max = 2000 },
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
  plate = function(p) return "24 V= 5,4 W, 9 A AC-3 400 V" end,
  laws = function(p)
    -- mirror contact: 21-22 cannot close while a pole is welded
    local welded = p.pole1 > 0.5 or p.pole2 > 0.5 or p.pole3 > 0.5
    return {
      { "coil", nodes = { "coil", "A2" }, resistance = p.resistance, inductance = p.inductance,
        pick_up_current = p.pick_up, drop_out_current = p.drop_out, delay_on = 0.037, delay_off = 0.01,
        suppressor = p.suppressor, suppressor_voltage = p.suppressor_voltage, jammed = p.jammed,
        writes = { energised = "energised", current = "current", heat = "heat" } },
      { "wire", nodes = { "A1", "coil" }, resistance = p.terminal },
      pole("1", "2", p.pole_resistance, p.pole1),
      pole("3", "4", p.pole_resistance + p.pole2_resistance, p.pole2),
      pole("5", "6", p.pole_resistance, p.pole3),
      -- the same contacts, moved by hand
      pole("1", "2", p.pole_resistance, p.pole1, "armature"),
      pole("3", "4", p.pole_resistance + p.pole2_resistance, p.pole2, "armature"),
      pole("5", "6", p.pole_resistance, p.pole3, "armature"),
      pole("13", "14", 0.02, p.auxiliary),
      { "contact", nodes = { "21", "22" }, resistance = 0.02, normally_closed = 1, delay_make = 0.0015,
        stuck = welded and -1 or p.mirror, reads = { command = "energised" } },
    }
  end,
  probes = { i = "current" },
  measures = { temperature = "295.15 + 6 * heat" },
  senses = {
    { "look", when = "armature > 0.5 and not energised", fr = "Armature enfoncée à la main", en = "Armature pushed in by hand" },
    { "look", when = "energised", fr = "Armature collée", en = "Armature pulled in" },
    { "look", fr = "Armature au repos", en = "Armature at rest" },
    { "listen", when = "current > 0.02 and not energised", fr = "Un bourdonnement, pas de claquement", en = "A buzz, no clack" },
    { "listen", when = "energised", fr = "Rien, le claquement est passé", en = "Nothing, the clack is past" },
    { "listen", fr = "Rien", en = "Nothing" },
    { "touch", when = "heat > 2", fr = "Boîtier tiède, bobine alimentée", en = "Case lukewarm, coil fed" },
    { "touch", fr = "Boîtier froid", en = "Case cold" },
  },
  faults = {
    open = { name = { fr = "Bobine coupée", en = "Coil open" }, sheet = "KM_1", set = { resistance = "1e9 ohm" } },
    no_contact_pole2 = { name = { fr = "Pôle 3-4 brûlé, ouvert", en = "Pole 3-4 burnt, open" }, sheet = "KM_2", set = { pole2 = -1 } },
    worn = { name = { fr = "Pôle 3-4 résistant : 3 Ω", en = "Pole 3-4 resistive: 3 Ω" }, sheet = "KM_3", set = { pole2_resistance = "3 ohm" } },
    welded = { name = { fr = "Pôle 1-2 soudé", en = "Pole 1-2 welded" }, sheet = "KM_4", set = { pole1 = 1 } },
    welded_poles = { name = { fr = "Les trois pôles soudés", en = "All three poles welded" }, sheet = "KM_4", set = { pole1 = 1, pole2 = 1, pole3 = 1 } },
    loose_terminal = { name = { fr = "Borne A1 oxydée : bobine sous-alimentée", en = "Terminal A1 oxidised: coil underfed" }, sheet = "KM_5", set = { terminal = "90 ohm" } },
    shorted = { name = { fr = "Suppresseur en court-circuit", en = "Suppressor shorted" }, sheet = "KM_8", set = { suppressor = 3 } },
    no_contact = { name = { fr = "Contact 13-14 ne ferme pas", en = "Contact 13-14 does not make" }, sheet = "KM_6", set = { auxiliary = -1 } },
    no_contact_mirror = { name = { fr = "Contact miroir 21-22 encrassé", en = "Mirror contact 21-22 dirty" }, sheet = "KM_6", set = { mirror = -1 } },
    stuck = { name = { fr = "Armature bloquée", en = "Armature jammed" }, sheet = "KM_7", set = { jammed = 1 } },
  },
  wear = {
    { law = "W1", fault = "welded", count = "energised", each = "1 / 1500000" },
    { law = "W1", fault = "worn", count = "energised", each = "1 / 1500000", power = 2 },
    { law = "W2", fault = "open", rate = "clamp(heat / 5.4, 0, 20) / 6e8" },
  },
  damage = { { fault = "open", when = "heat > 20", after = "300 s" } },
  care = {
    { every = "4000 h", fr = "Dépoussiérer, contrôler l’usure des pastilles, l’échauffement et le contact miroir",
      en = "Blow out the dust, check the wear of the contacts, the heating and the mirror contact" },
  },
  spares = {
    { article = "CTM-09-24DC", same = true, price = 58, stock = 2,
      name = { fr = "Contacteur moteur 9 A AC-3, bobine 24 V=", en = "Motor contactor 9 A AC-3, coil 24 V DC" } },
    { article = "CTM-12-24DC", equivalent = true, price = 66, stock = 1, set = { pole_resistance = "0.002 ohm" },
      name = { fr = "Contacteur moteur 12 A AC-3, bobine 24 V=", en = "Motor contactor 12 A AC-3, coil 24 V DC" },
      remark = { fr = "Calibre supérieur, mêmes contacts auxiliaires", en = "Higher rating, same auxiliary contacts" } },
    { article = "CTM-09-48DC", wrong = true, price = 58, stock = 1, set = { resistance = "427 ohm", inductance = "12 H", pick_up = "0.0675 A", drop_out = "0.017 A" },
      name = { fr = "Contacteur moteur 9 A, bobine 48 V=", en = "Motor contactor 9 A, coil 48 V DC" },
      remark = { fr = "Même encombrement, bobine d’une autre tension", en = "Same size, coil of another voltage" } },
    { article = "CTM-06-24DC", wrong = true, price = 44, stock = 1, set = { pole_resistance = "0.006 ohm" },
      name = { fr = "Mini-contacteur 6 A AC-3, bobine 24 V=", en = "Mini contactor 6 A AC-3, coil 24 V DC" } },
  },
  article = "CTM-09-24DC", price = 58, replace_duration = "25 min",
}
