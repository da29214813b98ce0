-- The seat of the blow-off valve lets air pass at rest into the vacuum line: the vacuum is lost during the transfer, alarm E50.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local history = depanne.include "lines/emmanchement/history.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/soufflage_4v4", line = "lines/emmanchement/line.lua",
  title = { fr = "Les corps tombent en route", en = "Bodies fall on the way" },
  task = "diagnose", trade = "pneumatic", level = 4, minutes = 75,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "4V4.leaking", at = "110 s" } },
  arrival = "140 s",
  order = "OT 26-0408",
  operator = {
    name = { fr = "M. Lenoir, conducteur de ligne", en = "Mr Lenoir, line operator" },
    says = { fr = "Les corps tombent en route entre la presse et l’aiguillage, et ça s’arrête en défaut. La ventouse a été changée ce mois-ci, elle doit être de mauvaise qualité.", en = "Bodies fall on the way between the press and the sorter, and it stops with a fault. The cup was changed this month, it must be a poor one." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis tout à l’heure. Avant, il y en avait peut-être une sur cinquante.", en = "Since a moment ago. Before, perhaps one in fifty." } },
    { id = "noise", person = "operator", q = { fr = "Qu’entendez-vous bras arrêté ?", en = "What do you hear with the arm at rest?" },
      a = { fr = "Un petit souffle du côté des distributeurs, je n’y faisais plus attention.", en = "A slight blow near the valves, I no longer paid attention." } },
    { id = "cup", person = "colleague", q = { fr = "Quand la ventouse a-t-elle été changée ?", en = "When was the cup changed?" },
      a = { fr = "Il y a dix jours, une vraie, la bonne référence.", en = "Ten days ago, a genuine one, right article." } },
    { id = "air", person = "team_leader", q = { fr = "La pression du réseau a-t-elle bougé ?", en = "Did the network pressure move?" },
      a = { fr = "Non, 7 bar, et 6 au filtre.", en = "No, 7 bar, and 6 at the filter." } },
  },
  history = conduct.join(history, {
    { date = "2026-02-20", order = "OT 26-0059", ref = "4S1", hours = 0.2,
      finding = { fr = "Ventouse lustrée", en = "Shiny cup" },
      action = { fr = "Ventouse D30 remplacée", en = "Cup D30 replaced" } },
    { date = "2026-01-22", order = "OT 26-0021", ref = "0Z1", hours = 0.3,
      finding = { fr = "Particules dans le bol du filtre", en = "Particles in the filter bowl" },
      action = { fr = "Bol purgé", en = "Bowl drained" } },
  }),
  risks = { "electrical", "pressure", "movement" }, energies = { "pneumatic" },
  neighbours = { "4S1.leaking", "4S1.worn", "4F1.clogged", "4G1.worn", "4B5.misadjusted" },
  expectations = {
    root = "4V4.leaking",
    element = "4V4",
    modes = { "leaking" },
    causes = { "pollution", "normal_wear", "age" },
    repair = { { "4V4" } },
    remedies = { "fit" },
    chain = { "4S1", "4F1", "4G1", "4V3", "4V4", "4Y5", "4P1", "4B5", "T68", "T67" },
    functional_chain = { "4S1", "4G1", "4V4" },
    symptom = { { mode = "panel", on = "E50" }, { mode = "look", on = "4S1" } },
    proofs = {
      { { mode = "V=", on = "4Y5:A1", with = "4Y5:A2", below = 5, judged = "normal" },
        { mode = "listen", on = "4V4", shown = { fr = "Un souffle passe", en = "Air passes" } } },
    },
    readings = { { mode = "bar", on = "0S1:P", above = 550000, judged = "normal" } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "T-S8", "CCP1-C2.K2", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "cup", "air" },
    see = { { "look", on = "4S1" }, { "look", on = "4P1" }, { "listen", on = "4G1" }, { "look", on = "4F1" } },
    documents = { "folio:P3" },
    risks = {
      { "electrical", "Mesures en 24 V sans ouvrir les circuits" },
      { "pressure", "Air consigné et purgé avant d’ouvrir un raccord ou un composant" },
      { "movement", "Protecteur fermé pendant les essais, mains hors de la course des axes, axe Z calé" },
    },
    chain = { "4S1", "action", "Tenue du corps : le vide se perd pendant le transfert" },
    suppose = {
      { "4V4", "leaking", "Le soufflage fuit au repos dans la ligne de vide" },
      { "4S1", "leaking", "Lèvre de ventouse déchirée" },
      { "4G1", "worn", "Éjecteur usé" },
    },
    search = {
      { "measure", on = "0S1:P", mode = "bar" },
      { "judge", mode = "normal", value = -1 },
      { "measure", on = "4Y5:A1", with = "4Y5:A2", mode = "V=" },
      { "judge", mode = "normal", value = -1 },
      { "listen", on = "4V4" },
      { "measure", on = "4P1:P", mode = "bar" },
      { "reject", on = "4S1", mode = "leaking", text = "Lèvre souple et propre" },
      { "confirm", on = "4V4", mode = "leaking", text = "Souffle permanent dans 4V4 sans tension sur 4Y5 : le siège n’est pas étanche" },
    },
    energies = { "pneumatic" },
    diagnosis = { "4V4", "leaking", "pollution", "Distributeur de soufflage 4V4 passant au repos : 0 V sur 4Y5 et souffle permanent, la ligne de vide est polluée par l’air" },
    part = "4V4",
    work = {
      { "dismantle", on = "4V4" },
      { "fit", on = "4V4", with = "D22-NF-24" },
    },
    check = {
      { "listen", on = "4V4" },
      { "spray", on = "4V4" },
      { "look", on = "4P1" },
    },
    waste = { { "4V4", "metal" } },
    report = {
      symptom = "Défaut E50 : vide perdu pendant le transfert, corps tombé.",
      analysis = "Air à 6 bar, ventouse saine ; 0 V sur 4Y5 et pourtant de l’air passe dans 4V4 : le siège fuit vers la ligne de vide.",
      element = "4V4, distributeur de soufflage",
      cause = "Particules sur le siège : distributeur passant au repos.",
      work_done = "Consignation pneumatique, axe Z calé, remplacement de 4V4, contrôle d’étanchéité au repos.",
      parts = "D22-NF-24, quantité 1",
      tests = "Essai manuel et cycles automatiques conformes, aucun corps tombé.",
      follow_up = "Contrôler le filtre 0Z1 et l’étanchéité au repos du soufflage au préventif.",
    },
  },

  -- The ejector is changed, its tube pulled off under pressure: air blows, and the leak stays.
  bad = solution.wrong({
    { "dismantle", on = "4G1" },
    { "fit", on = "4G1", with = "EJ-10" },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
    { "wait", value = 1 },
    { "push", on = "S6", mode = "pressed", value = 0.4 },
    { "wait", value = 15 },
  }, {
    symptom = "Corps tombés en route.",
    analysis = "Éjecteur usé.",
    element = "4G1",
    cause = "Usure normale",
    work_done = "Éjecteur remplacé.",
    parts = "EJ-10",
    tests = "Cycles conformes.",
  }),
}
