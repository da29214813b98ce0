-- Channel 1 of emergency stop S02 stays open once the button is released: K1 cannot be reset.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/arret_s02", line = "lines/emmanchement/line.lua",
  title = { fr = "Impossible de réarmer", en = "It cannot be reset" },
  task = "diagnose", trade = "electrical", level = 1, minutes = 60,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "S02.no_contact", at = "60 s" } },
  arrival = "70 s",
  order = "OT 26-0209",
  operator = {
    name = { fr = "M. Diallo, conducteur de ligne", en = "Mr Diallo, line operator" },
    says = { fr = "On a tapé l’arrêt d’urgence pour un corps coincé. Maintenant tout est déverrouillé, mais impossible de réarmer : le bouton bleu ne fait rien.",
             en = "We hit the emergency stop for a jammed body. Now everything is released, but it cannot be reset: the blue button does nothing." },
  },
  questions = {
    { id = "which", person = "operator", q = { fr = "Quel arrêt d’urgence ?", en = "Which emergency stop?" },
      a = { fr = "Celui du pupitre, je crois… ou celui du bout de ligne, on s’y est mis à deux.", en = "The one of the desk, I think… or that at the end of the line, there were two of us." } },
    { id = "guard", person = "operator", q = { fr = "Le protecteur est-il bien fermé ?", en = "Is the guard well closed?" },
      a = { fr = "Oui, je l’ai ouvert et refermé deux fois.", en = "Yes, I opened and closed it twice." } },
    { id = "done", person = "colleague", q = { fr = "Quelqu’un a-t-il ouvert l’armoire ?", en = "Has anybody opened the cabinet?" },
      a = { fr = "Non. Un pont sur le relais et ça repartirait, mais je n’y touche pas.", en = "No. A link on the relay and it would go, but I do not touch it." } },
    { id = "hard", person = "team_leader", q = { fr = "Un souci connu sur les arrêts d’urgence ?", en = "Any known trouble with the emergency stops?" },
      a = { fr = "L’essai de novembre disait que l’un d’eux était dur à déverrouiller.", en = "November’s test said one of them was hard to release." } },
  },
  history = {
    { date = "2026-02-25", order = "OT 26-0080", ref = "S02", hours = 0.2,
      finding = { fr = "S02 heurté par un transpalette", en = "S02 hit by a pallet truck" },
      action = { fr = "Boîtier redressé, déverrouillage possible", en = "Box straightened, can be released" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "S01.no_contact", "S1.no_contact", "S1.worn", "K1.dead", "S02.worn", "W21.broken_wire" },
  expectations = {
    root = "S02.no_contact", element = "S02", modes = { "no_contact", "open" }, causes = { "impact", "normal_wear", "operation" },
    repair = { { "S02" } }, remedies = { "fit" },
    chain = { "K1", "S01", "S02", "S1", "W20", "W21", "W22", "W23", "W24", "W25", "W26", "W27", "S2", "K10", "K11" },
    functional_chain = { "K1", "S02" },
    symptom = { { mode = "panel", on = "E00" }, { mode = "look", on = "K1", shown = { fr = "CH2 seule", en = "CH2 alone" } } },
    proofs = {
      { { mode = "ohm", on = "S02:11", with = "S02:12", below = 1, judged = "normal" },
        { mode = "ohm", on = "S02:01", with = "S02:02", above = 1000, judged = "abnormal" } },
      { { mode = "ohm", on = "S01:01", with = "S01:02", below = 1, judged = "normal" },
        { mode = "ohm", on = "S02:01", with = "S02:02", above = 1000, judged = "abnormal" } },
    },
    readings = { { mode = "V=", on = "K1:A1", with = "K1:A2", above = 20, judged = "normal" } },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8", "T-S4" },
  },

  reference = solution.reference {
    ask = { "which", "guard", "done", "hard" },
    see = { { "look", on = "K1" }, { "look", on = "S01" }, { "look", on = "S02" }, { "look", on = "S1" }, { "push", on = "S2", mode = "pressed", value = 0.4 }, { "look", on = "K1" } },
    documents = { "folio:E5" },
    risks = {
      { "electrical", "Mesures hors tension après consignation, aucun pont dans la chaîne de sécurité" },
      { "pressure", "Air purgé par la chaîne ouverte ; axe Z calé" },
      { "movement", "Réarmement seulement après contrôle de chaque arrêt d’urgence" },
    },
    chain = { "K1", "control", "Chaîne de sécurité : canal 2 fermé, canal 1 ouvert" },
    suppose = {
      { "S02", "no_contact", "Bloc du canal 1 qui ne se referme pas" },
      { "S01", "no_contact", "Même panne sur l’arrêt du pupitre" },
      { "K1", "dead", "Relais de sécurité hors service" },
    },
    search = { { "measure", on = "K1:A1", with = "K1:A2", mode = "V=" }, { "judge", mode = "normal", value = -1 }, { "touch", on = "S01" }, { "touch", on = "S02" } },
    energies = { "electrical" }, z_low = true,
    locked = {
      { "measure", on = "S01:01", with = "S01:02", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "S01", mode = "no_contact", cites = { -2 }, text = "Canal 1 de S01 fermé" },
      { "measure", on = "S02:11", with = "S02:12", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "S02:01", with = "S02:02", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "S02", mode = "no_contact", cites = { -2 }, text = "Bouton sorti : 11-12 fermé, 01-02 ouvert" },
    },
    diagnosis = { "S02", "no_contact", "impact", "Canal 1 de S02 ouvert bouton sorti : bloc de contacts déclipsé" },
    part = "S02",
    work = {
      { "dismantle", on = "S02" }, { "fit", on = "S02", with = "AU-2NC" },
      { "measure", on = "S02:01", with = "S02:02", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "S02:11", with = "S02:12", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    },
    -- Every emergency stop opens both channels before the line is given back.
    check = conduct.join({
      { "operate", on = "S02", mode = "pressed", value = 1 }, { "wait", value = 1 }, { "look", on = "K1" }, { "operate", on = "S02", mode = "pressed", value = 0 },
      { "operate", on = "S01", mode = "pressed", value = 1 }, { "wait", value = 1 }, { "look", on = "K1" }, { "operate", on = "S01", mode = "pressed", value = 0 },
    }, conduct.restart),
    waste = { { "S02", "electronic" } },
    report = {
      symptom = "Message E00, réarmement sans effet : K1 ne montre que le canal 2.",
      analysis = "K1 alimenté ; consigné : S01 fermé, S02 11-12 fermé, S02 01-02 ouvert bouton sorti.",
      element = "S02, arrêt d’urgence de la station 4", cause = "Choc du transpalette en février, bloc de contacts déclipsé.",
      work_done = "Consignation électrique, remplacement de S02, contrôle des deux canaux, essai de S01 et S02.",
      parts = "AU-2NC, quantité 1", tests = "Essai des arrêts d’urgence, essai manuel et cycles automatiques conformes.",
      follow_up = "Protéger S02 des passages de transpalettes.",
    },
  },

  -- The safety relay is blamed and changed.
  bad = solution.wrong({
    { "dismantle", on = "K1" }, { "fit", on = "K1", with = "RS-24-3NO" }, { "push", on = "S2", mode = "pressed", value = 0.4 }, { "wait", value = 2 },
  }, {
    symptom = "Réarmement impossible.", analysis = "Relais de sécurité mort.", element = "K1", cause = "Vieillissement",
    work_done = "Relais K1 remplacé.", parts = "RS-24-3NO", tests = "Cycles conformes.",
  }),
}
