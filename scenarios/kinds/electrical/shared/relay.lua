-- What small relays on a socket have in common: how they look and sound, and what fails.
local shared = {}

shared.senses = {
  { "look", when = "led > 0.5 and energised", fr = "DEL allumée, drapeau d’armature tiré", en = "LED lit, armature flag pulled" },
  { "look", when = "led > 0.5", fr = "DEL allumée, armature au repos", en = "LED lit, armature at rest" },
  { "look", when = "energised", fr = "DEL éteinte, armature collée", en = "LED dark, armature pulled in" },
  { "look", fr = "DEL éteinte, armature au repos", en = "LED dark, armature at rest" },
  { "listen", when = "shaken", fr = "Le relais cliquette", en = "The relay rattles" },
  { "listen", fr = "Un claquement à la commande au plus", en = "A click at command at most" },
  { "touch", when = "state_shaking > 0.5", fr = "Le relais bouge sur son embase", en = "The relay moves in its socket" },
  { "touch", fr = "Relais tenu sur son embase", en = "Relay firm in its socket" },
}

shared.faults = {
  open = { name = { fr = "Bobine coupée", en = "Coil open" }, sheet = "B1.14", set = { resistance = "1e9 ohm" } },
  worn = { name = { fr = "Contact 11-14 brûlé : 5 Ω", en = "Contact 11-14 burnt: 5 Ω" }, sheet = "B1.14", set = { contact = "5 ohm" } },
  no_contact = { name = { fr = "Contact 11-14 ne ferme pas", en = "Contact 11-14 does not make" }, sheet = "B1.14", set = { stuck = -1 } },
  welded = { name = { fr = "Contact 11-14 soudé", en = "Contact 11-14 welded" }, sheet = "B1.14", set = { stuck = 1, stuck_nc = -1 } },
  loose_terminal = { name = { fr = "Broche lâche dans l’embase : intermittent", en = "Loose pin in the socket: comes and goes" }, sheet = "B1.14", set = { shaking = 1 } },
  stuck = { name = { fr = "Armature bloquée", en = "Armature jammed" }, set = { jammed = 1 } },
  wrong_part_diode = { name = { fr = "Diode inversée : court-circuit à la commande", en = "Diode reversed: short circuit at command" }, sheet = "B1.14", set = { suppressor = 2 } },
  open_diode = { name = { fr = "Module diode et DEL coupé : surtension à la coupure", en = "Diode and LED module open: surge when switched off" }, sheet = "B1.14", set = { suppressor = 0, led = "1e9 ohm" } },
  wrong_part_230vac = { name = { fr = "Relais à bobine 230 V~ embroché", en = "Relay with a 230 V AC coil plugged in" }, sheet = "B1.14",
                        set = function(p) return { resistance = p.resistance * 60, inductance = p.inductance * 60 } end },
}

return shared
